"use client";

/** Inside the shell, so that the way on stays at hand. */
export { ErrorMessage as default } from "@/components/layout/error-message";
