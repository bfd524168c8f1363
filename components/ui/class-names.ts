import { type ClassValue, clsx } from "clsx";
import { twMerge } from "tailwind-merge";

/** Joins class names; of two that set the same property the later wins, so a caller may override a default. */
export const classNames = (...values: ClassValue[]): string => twMerge(clsx(values));
