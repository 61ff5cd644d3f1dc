import type { JSX } from 'preact';

const shapes = {
  search: <path d="M7 2.5a4.5 4.5 0 1 0 .01 0ZM10.3 10.3l3.2 3.2" />,
  filter: <path d="M2 3.5h12M4.3 8h7.4M6.5 12.5h3" />,
  order: <path d="M4.5 3v10M2.3 10.8l2.2 2.2 2.2-2.2M9 4h5M9 8h3.8M9 12h2.4" />,
  more: (
    <g class="filled">
      <circle cx="3.2" cy="8" r="1.2" />
      <circle cx="8" cy="8" r="1.2" />
      <circle cx="12.8" cy="8" r="1.2" />
    </g>
  ),
  timeline: <path d="M2.2 2.5v11h11.6M4.6 10.6 7.3 7.4l2.2 1.9 3.9-5" />,
  record: <path d="M2.5 13.5h11M3.5 10.5l6-6 2 2-6 6h-2ZM8.3 5.7l2 2M10.5 3.5l1-1 2 2-1 1" />,
  fix: (
    <path d="M5.8 10.9C4.6 10 3.9 8.8 3.9 7.3a4.1 4.1 0 0 1 8.2 0c0 1.5-.7 2.7-1.9 3.6v1.3H5.8ZM6.3 14h3.4" />
  ),
  focus: <path d="M2.5 5.5v-3h3M10.5 2.5h3v3M13.5 10.5v3h-3M5.5 13.5h-3v-3M6.5 8h3M8 6.5v3" />,
  close: <path d="M4 4l8 8M12 4l-8 8" />,
  check: <path d="M3 8.4 6.4 11.6 13 4.6" />,
  outline: <path d="M2.5 3.5h11M5.5 8h8M5.5 12.5h8" />,
  map: <path d="M1.8 6h4v4h-4ZM10.2 1.8h4v4h-4ZM10.2 10.2h4v4h-4ZM5.8 8H8M10.2 3.8H8v8.4h2.2" />,
  plus: <path d="M8 3v10M3 8h10" />,
  minus: <path d="M3 8h10" />,
  fit: <path d="M2.5 6V2.5H6M10 2.5h3.5V6M13.5 10v3.5H10M6 13.5H2.5V10" />,
} as const;

export type IconName = keyof typeof shapes;

/** A sign on a button, which says in words what it does. */
export function Icon({ name }: { readonly name: IconName }): JSX.Element {
  return (
    <svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
      {shapes[name]}
    </svg>
  );
}
