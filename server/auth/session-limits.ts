const hour = 3_600_000;
const day = 24 * hour;

/** How long a session lasts, in milliseconds: without a request, and in all. */
export const sessionLimits = {
  employee: { idle: 12 * hour, absolute: 7 * day },
  customer: { idle: 30 * day, absolute: 90 * day },
} as const;

/** A session's last request is noted at most this often: a read should not cost a write. */
export const noteSeenEvery = 60_000;
