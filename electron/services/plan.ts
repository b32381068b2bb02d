// The first start: a plan and its first device, made in one commit.
import { generateKeyPairSync } from 'node:crypto';
import { AppError } from '../../shared/model/errors';
import type { NewValues, WriteTx } from '../store/writeTx';

const FIRST_CODE = 'A';

export interface FirstDevice {
  readonly code?: string | undefined;
  readonly name?: string | undefined;
}

/** Makes the plan of an empty folder. Throws `plan.exists`. @returns the plan's id. */
export function createPlan(tx: WriteTx, values: NewValues<'plan'>, device: FirstDevice, id?: string): string {
  if (tx.setting('device.id') !== null || tx.list('plan').length > 0) throw new AppError('plan.exists');
  enrolDevice(tx, device);
  return tx.create('plan', values, id);
}

/** This folder becomes a device of the plan: a random id, a code and a signing key whose private half stays here. */
function enrolDevice(tx: WriteTx, device: FirstDevice): void {
  const id = tx.newId();
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  tx.keep('device.id', id);
  tx.keep('device.signingKey', privateKey.export({ type: 'pkcs8', format: 'der' }).toString('base64'));
  tx.create(
    'device',
    {
      name: device.name ?? device.code ?? FIRST_CODE,
      code: device.code ?? FIRST_CODE,
      signingKey: publicKey.export({ type: 'spki', format: 'der' }).toString('base64'),
      enrolledAt: tx.now(),
    },
    id,
  );
}
