// The battery, where the browser tells of one.
import { useEffect, useState } from 'react';

/** The part of the browser's battery that is read here. */
interface BatteryLike extends EventTarget {
  readonly charging: boolean;
  readonly level: number;
  readonly dischargingTime: number;
}

interface NavigatorWithBattery {
  getBattery?(): Promise<BatteryLike>;
}

export interface Power {
  readonly onBattery: boolean;
  readonly percent: number;
  /** Minutes until it is empty; null when plugged in or not known. */
  readonly minutesLeft: number | null;
}

const EVENTS = ['chargingchange', 'levelchange', 'dischargingtimechange'] as const;

function read(battery: BatteryLike): Power {
  const isTold = !battery.charging && Number.isFinite(battery.dischargingTime);
  return {
    onBattery: !battery.charging,
    percent: Math.round(battery.level * 100),
    minutesLeft: isTold ? Math.round(battery.dischargingTime / 60) : null,
  };
}

/** The power supply of this laptop; null where the browser tells nothing. */
export function usePower(): Power | null {
  const [power, setPower] = useState<Power | null>(null);
  useEffect(() => {
    let battery: BatteryLike | null = null;
    let isGone = false;
    const update = () => {
      if (battery !== null) setPower(read(battery));
    };
    const ask = (navigator as NavigatorWithBattery).getBattery;
    void ask?.call(navigator).then(
      (found) => {
        if (isGone) return;
        battery = found;
        for (const event of EVENTS) battery.addEventListener(event, update);
        update();
      },
      // A browser that refuses to tell is treated like one without a battery.
      () => undefined,
    );
    return () => {
      isGone = true;
      for (const event of EVENTS) battery?.removeEventListener(event, update);
    };
  }, []);
  return power;
}
