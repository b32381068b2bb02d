// Edits a structured field part by part, drawn from the shape of its schema.
import { useTranslation } from 'react-i18next';
import { emptyOf, type Part, type Shape, shapeFor, unknownOf } from '../../shared/model/shape';
import {
  ActionButton,
  IconButton,
  NumberField,
  Segmented,
  SelectField,
  TextAreaField,
  TextField,
} from '../ui';
import { useFieldWords } from './labels';
import { MomentField } from './MomentField';
import classes from './Records.module.css';
import { StructureView } from './StructureView';

interface EditProps<S extends Shape = Shape> {
  readonly label: string;
  readonly shape: S;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
  /** May be emptied to nothing. */
  readonly optional?: boolean;
}

type Of<K extends Shape['kind']> = Extract<Shape, { kind: K }>;

/** The control for one shape; nested shapes nest their controls. */
export function StructureField(props: EditProps) {
  const { shape, label, value, onChange, optional = false } = props;
  switch (shape.kind) {
    case 'text':
      return (
        <TextField
          label={label}
          value={typeof value === 'string' ? value : ''}
          onChange={(text) => onChange(text === '' && optional ? null : text)}
        />
      );
    case 'moment':
      return <MomentField label={label} value={value} onChange={onChange} />;
    case 'number':
      return (
        <NumberField
          label={label}
          decimals={2}
          value={typeof value === 'number' ? value : null}
          onChange={onChange}
        />
      );
    case 'flag':
      return <FlagField label={label} value={value} onChange={onChange} />;
    case 'choice':
      return <ChoiceField {...props} shape={shape} />;
    case 'both':
      return <BothField {...props} />;
    case 'facts':
      return <FactsField {...props} shape={shape} />;
    case 'list':
      return <ListOfParts {...props} shape={shape} />;
    case 'table':
      return <TableField {...props} shape={shape} />;
    case 'either':
      return <EitherField {...props} shape={shape} />;
    case 'rest':
      return <StructureView value={value} />;
  }
}

/** Yes, no, or not entered: an unknown is never a no. */
export function FlagField({
  label,
  value,
  onChange,
}: {
  label: string;
  value: unknown;
  onChange: (value: boolean | null) => void;
}) {
  const { t } = useTranslation('records');
  const options = [
    { value: 'yes', word: t('value.yes') },
    { value: 'no', word: t('value.no') },
    { value: 'nothing', word: t('value.nothing') },
  ] as const;
  const chosen = value === true ? 'yes' : value === false ? 'no' : 'nothing';
  return (
    <Segmented
      label={label}
      options={options}
      value={chosen}
      onChange={(next) => onChange(next === 'nothing' ? null : next === 'yes')}
    />
  );
}

function ChoiceField({ label, shape, value, onChange }: EditProps<Of<'choice'>>) {
  const words = useFieldWords();
  return (
    <SelectField
      label={label}
      options={shape.choices.map((choice) => ({ value: choice, label: words.code(choice) }))}
      value={typeof value === 'string' ? value : null}
      onChange={onChange}
    />
  );
}

function partsOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}

function BothField({ label, value, onChange, optional = false }: EditProps) {
  const words = useFieldWords();
  const { ja = '', en = '' } = partsOf(value);
  const set = (next: { ja?: string; en?: string }) => {
    const both = { ja: String(ja), en: String(en), ...next };
    onChange(optional && both.ja === '' && both.en === '' ? null : both);
  };
  return (
    <fieldset className={classes.parts}>
      <legend>{label}</legend>
      <TextAreaField
        label={words.part('ja')}
        minRows={1}
        value={String(ja)}
        onChange={(text) => set({ ja: text })}
      />
      <TextAreaField
        label={words.part('en')}
        minRows={1}
        value={String(en)}
        onChange={(text) => set({ en: text })}
      />
    </fieldset>
  );
}

function FactsField({ label, shape, value, onChange }: EditProps<Of<'facts'>>) {
  const words = useFieldWords();
  const whole = { ...partsOf(emptyOf(shape)), ...partsOf(value) };
  // The id of a part names it for other records; people do not change it.
  const parts = Object.entries(shape.parts).filter(([name]) => name !== 'id');
  return (
    <fieldset className={classes.parts}>
      <legend>{label}</legend>
      {parts.map(([name, part]: [string, Part]) => (
        <StructureField
          key={name}
          label={words.part(name)}
          shape={part.shape}
          optional={part.optional}
          value={whole[name]}
          onChange={(next) => onChange({ ...whole, [name]: next })}
        />
      ))}
    </fieldset>
  );
}

/** A new element needs an id of its own where its shape has one. */
function newElement(shape: Shape): unknown {
  const empty = emptyOf(shape);
  const hasId = shape.kind === 'facts' && Object.hasOwn(shape.parts, 'id');
  return hasId ? { ...partsOf(empty), id: crypto.randomUUID() } : empty;
}

function ListOfParts({ label, shape, value, onChange }: EditProps<Of<'list'>>) {
  const { t } = useTranslation('records');
  const elements: unknown[] = Array.isArray(value) ? value : [];
  const rows = elements.map((element, at) => ({ element, at, key: `${at}` }));
  return (
    <fieldset className={classes.parts}>
      <legend>{label}</legend>
      {rows.map(({ element, at, key }) => (
        <div key={key} className={classes.element}>
          <StructureField
            label={`${label} ${at + 1}`}
            shape={shape.of}
            value={element}
            onChange={(next) => onChange(elements.map((old, place) => (place === at ? next : old)))}
          />
          <IconButton
            icon="minus"
            label={t('list.drop', { what: `${label} ${at + 1}` })}
            onClick={() => onChange(elements.filter((_, place) => place !== at))}
          />
        </div>
      ))}
      <div>
        <ActionButton size="small" icon="plus" onClick={() => onChange([...elements, newElement(shape.of)])}>
          {t('list.add', { what: label })}
        </ActionButton>
      </div>
    </fieldset>
  );
}

function TableField({ label, shape, value, onChange }: EditProps<Of<'table'>>) {
  const words = useFieldWords();
  const whole = partsOf(value);
  return (
    <fieldset className={classes.parts}>
      <legend>{label}</legend>
      {Object.entries(whole).map(([name, part]) => (
        <StructureField
          key={name}
          label={words.code(name)}
          shape={shape.of}
          optional
          value={part}
          onChange={(next) => onChange({ ...whole, [name]: next })}
        />
      ))}
    </fieldset>
  );
}

function EitherField(props: EditProps<Of<'either'>>) {
  const { label, shape, value, onChange, optional = false } = props;
  const ways = unknownOf(shape.shapes);
  if (ways !== null) return <OrUnknownField {...props} ways={ways} />;
  const chosen = shapeFor(shape.shapes, value) ?? shape.shapes[0];
  if (chosen === undefined) return <StructureView value={value} />;
  return (
    <StructureField label={label} shape={chosen} value={value} onChange={onChange} optional={optional} />
  );
}

const KNOWN = 'known';

/** A value, or in which way it is not known: both are said beside each other, so that one can become the other. */
function OrUnknownField(props: EditProps<Of<'either'>> & { ways: readonly string[] }) {
  const { t } = useTranslation('records');
  const words = useFieldWords();
  const { label, shape, value, onChange, ways } = props;
  const known = shape.shapes.find((one) => unknownOf([one]) === null);
  const way =
    typeof value === 'object' && value !== null && 'unknown' in value ? String(value.unknown) : KNOWN;
  const options = [KNOWN, ...ways].map((one) => ({
    value: one,
    label: one === KNOWN ? t('value.known') : words.code(one),
  }));
  const choose = (next: string | null) => {
    if (next === null || next === way) return;
    onChange(next === KNOWN ? null : { unknown: next });
  };
  return (
    <div className={classes.orUnknown}>
      {way === KNOWN && known !== undefined ? (
        <StructureField label={label} shape={known} value={value} onChange={onChange} optional />
      ) : null}
      <SelectField
        label={way === KNOWN ? t('value.isKnown', { what: label }) : label}
        options={options}
        value={way}
        onChange={choose}
      />
    </div>
  );
}
