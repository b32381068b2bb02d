// Refuses a Node.js that is too old, in words every Node.js can read, before anything newer is parsed.
var major = Number(process.versions.node.split('.')[0]);
var ja = /^ja/i.test(process.env.LC_ALL || process.env.LANG || '');

if (major < 24) {
  console.error(
    ja
      ? 'Node.js 24 以上が必要（現在は ' +
          process.version +
          '）。適合する版は「npm ci」で一緒に入る。フォルダーで「npm ci」の後、「npm start」など npm から起動'
      : 'Sonae needs Node.js 24 or newer; this is ' +
          process.version +
          '. The right one comes with "npm ci": run that in the project folder, then start through npm ("npm start", "npm test", "npm run -s sonae -- <verb>").',
  );
  process.exit(1);
}
