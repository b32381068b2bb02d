// Refuses a Node.js that is too old, in words every Node.js can read, before anything newer is parsed.
var major = Number(process.versions.node.split('.')[0]);
if (major < 24) {
  console.error(
    'Sonae needs Node.js 24 or newer; this is ' +
      process.version +
      '. The right one comes with the install: run "npm ci" in the project folder, then start through npm ("npm start", "npm test", "npm run -s sonae -- <verb>").',
  );
  process.exit(1);
}
