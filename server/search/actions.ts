"use server";

import { findInPalette } from "./palette";

export const searchAction = findInPalette;
