// Runs the check of Node's version as an older Node would see it.
Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '20.20.2' } });
require('../../electron/shells/nodeVersion.cjs');
