import { soldCertificates } from "@/server/vouchers/files-door";

export const GET = soldCertificates;
