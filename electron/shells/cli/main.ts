// The command line's way in: refuses a too old Node before anything newer is loaded, then runs the verb.
import '../nodeVersion.cjs';

const { main } = await import('./run');
await main();
