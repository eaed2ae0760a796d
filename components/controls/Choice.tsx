import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

type Option<T extends string | number> = { value: T; label: ComponentChildren; title?: string };

type Props<T extends string | number> = {
  legend: string;
  options: Option<T>[];
  value: T;
  onChange: (value: T) => void;
  /** Shown before the options; else only heard. */
  legendShown?: boolean;
};

/** One of several values, as a row of radio buttons. */
export function Choice<T extends string | number>(props: Props<T>) {
  const name = useId();
  return (
    <fieldset class="choice">
      <legend class={props.legendShown ? undefined : 'heard-only'}>{props.legend}</legend>
      {props.options.map(({ value, label, title }) => (
        <label key={value} title={title}>
          <input
            type="radio"
            name={name}
            value={value}
            checked={props.value === value}
            onChange={() => props.onChange(value)}
          />
          {label}
        </label>
      ))}
    </fieldset>
  );
}
