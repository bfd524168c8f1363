/** Settings for a machine with two cores and a few gigabytes that runs the app as well. */
const durable: Readonly<Record<string, string>> = {
  listen_addresses: "127.0.0.1",
  // Paths may be longer than a socket's name can be, so there is only TCP.
  unix_socket_directories: "",
  max_connections: "100",
  shared_buffers: "256MB",
  effective_cache_size: "1GB",
  work_mem: "8MB",
  maintenance_work_mem: "128MB",
  random_page_cost: "1.1",
  max_wal_size: "2GB",
  jit: "off",
  timezone: "UTC",
  log_timezone: "UTC",
  password_encryption: "scram-sha-256",
  fsync: "on",
  full_page_writes: "on",
  synchronous_commit: "on",
};

/** For data that nobody misses after a crash: the tests. */
const throwAway: Readonly<Record<string, string>> = {
  ...durable,
  max_connections: "300",
  fsync: "off",
  full_page_writes: "off",
  synchronous_commit: "off",
  autovacuum: "off",
};

/** The server's command line arguments; they win over the files of the cluster. */
export function settingArguments(port: number, keep: "durable" | "throw-away"): string[] {
  const settings = { ...(keep === "durable" ? durable : throwAway), port: String(port) };
  return Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
}
