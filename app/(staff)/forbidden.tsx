/** The same words inside the shell, so that the way on stays at hand. */
export { default } from "../forbidden";
