import { z } from "zod";
import { saleStatuses } from "./state";

export const saleStatusSchema = z.enum(saleStatuses);
