/** Inside the shell, so that the way on stays at hand. */
export { NotFoundMessage as default } from "@/components/layout/not-found-message";
