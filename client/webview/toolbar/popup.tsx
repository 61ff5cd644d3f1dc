import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Icon, type IconName } from './icons.tsx';

export interface PopupProps {
  readonly icon: IconName;
  /** What the button opens, to a screen reader and to the mouse that rests on it. */
  readonly title: string;
  readonly kind: 'menu' | 'dialog';
  /** Something is chosen in it: the button shows that. */
  readonly isOn?: boolean;
  readonly children: (close: () => void) => ComponentChildren;
}

/** A button and what it opens below the toolbar: closed by Escape, by going elsewhere, and by choosing from a menu. */
export function Popup({ icon, title, kind, isOn = false, children }: PopupProps): JSX.Element {
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const popup = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (!isOpen) return;
    const target = popup.current?.querySelector<HTMLElement>('[data-first], button, input');
    target?.focus();
    const closeOutside = (event: Event): void => {
      const inside = [popup.current, button.current].some(part => part?.contains(event.target as Node));
      if (!inside) setOpen(false);
    };
    const closeWithWindow = (): void => setOpen(false);
    document.addEventListener('pointerdown', closeOutside);
    document.addEventListener('focusin', closeOutside);
    window.addEventListener('blur', closeWithWindow);
    return () => {
      document.removeEventListener('pointerdown', closeOutside);
      document.removeEventListener('focusin', closeOutside);
      window.removeEventListener('blur', closeWithWindow);
    };
  }, [isOpen]);

  const close = (): void => {
    setOpen(false);
    button.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    close();
  };
  return (
    <>
      <button
        type="button"
        class="tool"
        title={title}
        aria-label={title}
        aria-haspopup={kind}
        aria-expanded={isOpen}
        data-on={isOn}
        ref={button}
        onClick={() => setOpen(!isOpen)}
      >
        <Icon name={icon} />
      </button>
      {isOpen && (
        // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes it wherever in it the keyboard is
        <div
          class="popup"
          data-kind={kind}
          {...(kind === 'dialog' ? { role: 'dialog', 'aria-label': title } : {})}
          ref={popup}
          onKeyDown={onKeyDown}
        >
          {children(close)}
        </div>
      )}
    </>
  );
}
