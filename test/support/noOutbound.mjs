// Loaded before a program: writes down every connection, name look-up and datagram it tries, in the file named by SONAE_WATCH.

import dgram from 'node:dgram';
import dns from 'node:dns';
import { appendFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';

const note = (line) => appendFileSync(process.env.SONAE_WATCH, `${line}\n`);

function watch(target, name, describe) {
  const original = target[name];
  target[name] = function watched(...args) {
    note(`${name} ${describe(args)}`);
    return original.apply(this, args);
  };
}

const text = (args) => JSON.stringify(args[0]?.path ?? args[0]?.host ?? args[0]?.port ?? args[0] ?? null);
watch(net.Socket.prototype, 'connect', (args) => text(Array.isArray(args[0]) ? args[0] : args));
watch(dgram.Socket.prototype, 'send', () => 'datagram');
watch(dgram.Socket.prototype, 'bind', () => 'datagram');
for (const name of ['lookup', 'resolve', 'resolve4', 'resolve6', 'resolveAny', 'reverse']) {
  watch(dns, name, text);
  if (dns.promises[name]) watch(dns.promises, name, text);
}
const listen = net.Server.prototype.listen;
net.Server.prototype.listen = function watched(...args) {
  note(`listen ${args[0]?.host ?? 'everywhere'}`);
  return listen.apply(this, args);
};
syncBuiltinESMExports();
note('watching');
