import { useRef, useSyncExternalStore } from 'react';
import {
  Button as AriaButton,
  Text,
  UNSTABLE_Toast as AriaToast,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastRegion as ToastRegion,
} from 'react-aria-components';
import { Button } from './Button.tsx';
import { Icon } from './Icon.tsx';
import { useToastRoom } from './toastRoom.ts';
import { toastQueue } from './toasts.ts';
import './ToastDock.css';

const icons = { ok: 'check', plain: 'info', attention: 'warn' } as const;

const watchQueue = (changed: () => void) => toastQueue.subscribe(changed);
const hasToasts = () => toastQueue.visibleToasts.length > 0;

/** Once per window. F6 leads here by keyboard. `label` names the place: "Messages". */
export function ToastDock({ label }: { readonly label: string }) {
  // Not mounted while empty: react-aria makes the region known to F6 only if it is in the page when it mounts.
  const isShown = useSyncExternalStore(watchQueue, hasToasts);
  return isShown ? <ShownDock label={label} /> : null;
}

function ShownDock({ label }: { readonly label: string }) {
  const dock = useRef<HTMLDivElement>(null);
  useToastRoom(dock);
  return (
    <ToastRegion ref={dock} queue={toastQueue} className="toast-dock" aria-label={label}>
      {({ toast }) => {
        const { text, tone = 'ok', icon, action } = toast.content;
        return (
          <AriaToast toast={toast} className="toast">
            <Icon name={icon ?? icons[tone]} />
            <ToastContent className="toast-words">
              <Text slot="title">{typeof text === 'function' ? text() : text}</Text>
            </ToastContent>
            {action !== undefined && (
              <Button
                icon={action.icon}
                keys={action.keys}
                onPress={() => {
                  toastQueue.close(toast.key);
                  action.onPress();
                }}
              >
                {action.label}
              </Button>
            )}
            <AriaButton slot="close" className="toast-close">
              <Icon name="x" size="sm" />
            </AriaButton>
          </AriaToast>
        );
      }}
    </ToastRegion>
  );
}
