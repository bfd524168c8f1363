import { spawnSync } from "node:child_process";

/** The system account that the database server runs under when it is not our own. */
export type Account = { readonly uid: number; readonly gid: number };

/** `nobody` on Debian, Alpine, Fedora and macOS' numbering of unmapped ids alike. */
const nobody: Account = { uid: 65534, gid: 65534 };

/**
 * PostgreSQL refuses to run as root, so root hands it to `nobody`; everybody else runs it as themselves
 * (undefined).
 */
export function serverAccount(): Account | undefined {
  return process.getuid?.() === 0 ? nobody : undefined;
}

/** Whether the account can enter the folder: tried, since modes alone do not tell (ACLs, mounts). */
export function canEnter(account: Account | undefined, folder: string): boolean {
  if (account === undefined) return true;
  const tried = spawnSync("/bin/sh", ["-c", 'cd -- "$1"', "sh", folder], { ...account, stdio: "ignore" });
  if (tried.error) {
    throw new Error(
      `PostgreSQL cannot run as root, and this system does not let root start a program as uid ${account.uid} ` +
        `(${tried.error.message}). Start the app as an ordinary user, or set DATABASE_URL.`,
    );
  }
  return tried.status === 0;
}
