// The window's road to the loopback shell: who may ask while it is cut, and who is told when it is whole again.
import { describe, expect, it } from 'vitest';
import { openRoad } from '../../../renderer/bridge/road';

function road() {
  const signs: (() => void)[] = [];
  const opened = openRoad({ follow: (again) => signs.push(again) });
  let told = 0;
  opened.onWhole(() => {
    told += 1;
  });
  return {
    ...opened,
    comeBack: () => {
      for (const sign of signs) sign();
    },
    told: () => told,
  };
}

describe('a road', () => {
  it('that is whole lets every call go', () => {
    const { mayGo, reached, told } = road();
    reached();
    expect([mayGo(), mayGo(), told()]).toEqual([true, true, 0]);
  });

  it('that is cut lets nobody ask again by themselves', () => {
    const { mayGo, failed } = road();
    failed();
    expect([mayGo(), mayGo(), mayGo()]).toEqual([false, false, false]);
  });

  it('whose news broke off lets one call find out why', () => {
    const { mayGo, brokeOff, failed } = road();
    brokeOff();
    expect([mayGo(), mayGo()]).toEqual([true, false]);
    failed();
    brokeOff();
    expect(mayGo()).toBe(false);
  });

  it('that still brings news is not cut by one call that failed', () => {
    const { mayGo, hears, failed, brokeOff } = road();
    hears();
    failed();
    expect([mayGo(), mayGo()]).toEqual([true, true]);
    brokeOff();
    failed();
    expect(mayGo()).toBe(false);
  });

  it('lets one call go for each time somebody comes back, and tells when it is whole', () => {
    const { mayGo, failed, comeBack, reached, told } = road();
    failed();
    comeBack();
    expect([mayGo(), mayGo()]).toEqual([true, false]);
    reached();
    expect([mayGo(), mayGo(), told()]).toEqual([true, true, 1]);
  });
});
