// A program that tries to reach out in three ways, to prove that the watch of noOutbound.mjs sees each.
import dgram from 'node:dgram';
import { lookup } from 'node:dns';
import { connect } from 'node:net';

connect(9, '127.0.0.1').on('error', () => undefined);
lookup('name.invalid', () => undefined);
const socket = dgram.createSocket('udp4');
socket.on('error', () => socket.close());
socket.send('x', 9, '127.0.0.1', () => socket.close());
