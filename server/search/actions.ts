"use server";

import { findInPalette } from "./palette-door";

export const searchAction = findInPalette;
