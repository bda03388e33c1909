import { type DragEvent, type ReactNode, useState } from 'react';
import { mergeClasses } from '@fluentui/react-components';
import { useCss } from '../css';
import { takeFiles } from '../flows/sample';
import { useServices, useStore } from '../services';
import { Situation } from './Situation';

/** The one scrolling part of the pane. What keeps it from going on stands at its top; files may be dropped on any screen. */
export function Main({ children }: { readonly children: ReactNode }) {
  const css = useCss();
  const services = useServices();
  const { situation } = useStore();
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
      {situation && <Situation situation={situation} />}
      {children}
    </main>
  );
}
