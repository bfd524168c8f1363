"use server";

import { setUpDoor } from "./set-up-door";

export const setUpAction = setUpDoor;
