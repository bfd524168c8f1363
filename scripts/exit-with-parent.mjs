// Preloaded into the app's process: when the one that started it dies, even by kill -9, it must not keep the port.
process.on("disconnect", () => process.kill(process.pid, "SIGTERM"));
process.channel?.unref();
