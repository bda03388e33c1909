import { mergeClasses } from '@fluentui/react-components';
import { type DragEvent, type ReactNode, useState } from 'react';
import { useCss } from '../css';
import { takeFiles } from '../flows/sample';
import type { Route } from '../routes';
import { useServices, useStore } from '../services';
import { Underway } from './Underway';
import { Situation } from './Situation';

const WRITES: readonly Route[] = ['#home', '#import', '#sheets'];

/** The one scrolling part of the pane. What keeps it from going on stands at its top; files may be dropped on any screen. */
export function Main({ children }: { readonly children: ReactNode }) {
  const css = useCss();
  const services = useServices();
  const { situation, role, route, settings } = useStore();
  // Who may not write is told where writing begins.
  const looksOnly = situation === null && role === 'viewer' && WRITES.includes(route);
  const [over, setOver] = useState(false);
  const drag = (event: DragEvent): void => {
    event.preventDefault();
    setOver(event.type === 'dragover');
  };
  const drop = (event: DragEvent): void => {
    drag(event);
    const files = [...event.dataTransfer.files];
    if (files.length > 0) void takeFiles(services, files);
  };
  return (
    <main className={mergeClasses(css.main, over && css.over)} onDragOver={drag} onDragLeave={drag} onDrop={drop}>
      {route !== '#writing' && <Underway />}
      {situation && <Situation situation={situation} />}
      {looksOnly && <Situation situation={{ kind: 'not-allowed', name: settings.name }} />}
      {children}
    </main>
  );
}
