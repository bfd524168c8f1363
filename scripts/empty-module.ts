// Stands in for `server-only` where there is no Next: in tests and in the bundled worker.
export {};
