// Amounts as people read them: thousands parted, the currency behind.
import type { Unknown } from '../../../shared/model/define';
import type { BacklogTotal } from '../../../shared/rpc/backlog';
import { useCaller } from '../../data/caller';

/** The value; null where it is unknown or was not told. */
export function known<T extends string | number>(value: T | Unknown | null): T | null {
  return value === null || typeof value === 'object' ? null : value;
}

/** Writes an amount: `3,450,000円`. */
export function useMoney(): (amount: number, currency: string) => string {
  const language = useCaller((state) => state.language);
  return (amount, currency) => {
    const digits = amount.toLocaleString('en-US');
    if (currency !== 'JPY') return `${digits} ${currency}`;
    return language === 'ja' ? `${digits}円` : `¥${digits}`;
  };
}

/** Writes the amounts of a sum, one currency after the other. */
export function useSum(): (total: BacklogTotal) => string {
  const money = useMoney();
  return ({ money: amounts }) => amounts.map(({ amount, currency }) => money(amount, currency)).join(' + ');
}
