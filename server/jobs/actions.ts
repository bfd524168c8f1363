"use server";

import { action } from "../gate/action";
import { retryJob } from "./retry-job";

export const retryJobAction = action(retryJob);
