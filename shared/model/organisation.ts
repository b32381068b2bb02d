// A party outside: contractor, carrier, supplier, authority.
import { z } from 'zod';
import { date, defineEntity, line, paragraph, reference, structure, words } from './define';
import { amount, HOURS, MINUTES, PERCENT } from './ranges';

/** What a contractor has promised; durations in the unit of their name. */
export const serviceAgreementSchema = z.strictObject({
  coverage: z.string().nullable(),
  responseMinutes: amount(MINUTES).nullable(),
  onsiteHours: amount(HOURS).nullable(),
  restoreHours: amount(HOURS).nullable(),
  availabilityPercent: amount(PERCENT).nullable(),
  crisisServiceAgreed: z.boolean().nullable(),
  crisisService: z.strictObject({ ja: z.string(), en: z.string() }).nullable(),
  priorityDispatch: z.boolean().nullable(),
});

export const organisation = defineEntity({
  name: 'organisation',
  kind: 'record',
  search: { rank: 2 },
  fields: {
    name: line({ required: true, search: 'title' }),
    nameEn: line({ search: 'alias' }),
    kind: line({
      codes: ['carrier', 'data_centre', 'system_integrator', 'dealer', 'cloud', 'security', 'building_fuel'],
    }),
    supplyChainParty: line({
      codes: [
        'party-carrier',
        'party-cloud',
        'party-dc',
        'party-dealer',
        'party-maintenance',
        'party-maker',
        'party-distributor',
        'party-logistics',
      ],
    }),
    services: paragraph({ search: 'body' }),
    servicesEn: paragraph({ search: 'body' }),
    contractNo: line({ search: 'body' }),
    serviceAgreement: structure(serviceAgreementSchema, {}),
    ownBcpConfirmedOn: date({}),
    lastJointDrillOn: date({}),
    systemIds: words({ idsOf: 'system' }),
    alternativeId: reference('organisation', {}),
    securityAssessment: structure(z.array(z.string()), {}),
  },
});
