import {
  Award,
  BadgePercent,
  Coins,
  CreditCard,
  House,
  type LucideIcon,
  Package,
  ReceiptText,
  ScanBarcode,
  Settings,
  Ticket,
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
  bulkPoints: Coins,
  programme: Award,
  vouchers: Ticket,
  catalogue: Package,
  settings: Settings,
};
