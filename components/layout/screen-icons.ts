import {
  Award,
  BadgePercent,
  CreditCard,
  House,
  type LucideIcon,
  Package,
  ReceiptText,
  ScanBarcode,
  Settings,
  UsersRound,
} from "lucide-react";
import type { ScreenKey } from "./screens";

export const screenIcons: Record<ScreenKey, LucideIcon> = {
  today: House,
  register: ScanBarcode,
  sales: ReceiptText,
  blockedDiscounts: BadgePercent,
  customers: UsersRound,
  cards: CreditCard,
  programme: Award,
  catalogue: Package,
  settings: Settings,
};
