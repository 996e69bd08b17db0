// Loaded into every learner's server while it is graded: when the grader goes away, even by kill -9, the channel to
// it closes and the server ends. The channel does not keep the server alive, so a server that ends by itself still does.
process.on("disconnect", () => process.exit(0));
// The grader may have gone before this line ran.
if (!process.connected) process.exit(0);
process.channel?.unref();
