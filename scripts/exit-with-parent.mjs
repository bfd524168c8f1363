// Preloaded into the dev server: when the process that started it dies, even by kill -9, it must not keep the port.
process.on("disconnect", () => process.kill(process.pid, "SIGTERM"));
// Next forks a process that inherits this and waits on its channel for what to do: it must hold on to it.
if (!process.env.NEXT_PRIVATE_WORKER) process.channel?.unref();
