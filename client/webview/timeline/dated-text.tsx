import type { JSX } from 'preact';

const days = /(\(?\b\d{4}-(?:\d{2}(?:-\d{2})?|[QH]\d)\b\)?)/;

/** Words in which no day or period is broken over two lines. */
export function DatedText({ text }: { readonly text: string }): JSX.Element {
  return (
    <>
      {text.split(days).map((part, index) =>
        days.test(part) ? (
          <span key={index} class="day">
            {part}
          </span>
        ) : (
          part
        ),
      )}
    </>
  );
}
