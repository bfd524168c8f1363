/** Inside the shell, so that the way on stays at hand. */
export { ForbiddenMessage as default } from "@/components/layout/forbidden-message";
