import { useEffect, useRef, useState } from 'react';
import type { PointerEvent } from 'react';
import type { RibbonButton, RibbonGroup } from './ribbon';
import { readRibbon } from './ribbon';

/** Widths that Excel's task pane takes: narrowest, the usual one, wider. */
const WIDTHS = [270, 320, 350, 450];

interface Props {
  readonly paneAddress: string;
  /** Called once the elements for grid and charts stand in the page; the pane is loaded only after it has run. */
  readonly start: (grid: HTMLElement, charts: HTMLElement) => void;
  readonly press: (command: string) => void;
}

/** The page: ribbon above, grid and charts on the left, task pane on the right. */
export function Shell({ paneAddress, start, press }: Props): React.JSX.Element {
  const grid = useRef<HTMLDivElement>(null);
  const charts = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(350);
  const [started, setStarted] = useState(false);
  const [groups, setGroups] = useState<readonly RibbonGroup[]>([]);
  useEffect(() => {
    if (grid.current && charts.current && !started) {
      start(grid.current, charts.current);
      setStarted(true);
    }
  }, [start, started]);
  useEffect(() => {
    void fetch('/manifest.xml')
      .then((answer) => (answer.ok ? answer.text() : Promise.reject(new Error(String(answer.status)))))
      .then((text) => {
        setGroups(readRibbon(new DOMParser().parseFromString(text, 'application/xml')));
      })
      .catch(() => {
        setGroups([]);
      });
  }, []);
  const drag = (event: PointerEvent<HTMLDivElement>): void => {
    if (event.buttons === 1) setWidth(Math.min(700, Math.max(270, window.innerWidth - event.clientX)));
  };
  return (
    <div className="bench">
      <nav className="ribbon" aria-label="Corridor">
        {groups.map((group) => (
          <div className="ribbon-group" role="group" aria-label={group.label} key={group.label}>
            {group.buttons.map((button) => (
              <Button key={button.label} button={button} press={press} />
            ))}
          </div>
        ))}
        <span className="ribbon-note">Workbench: an open spreadsheet in place of Excel</span>
        <label className="ribbon-widths">
          Pane{' '}
          <select
            value={WIDTHS.includes(width) ? width : ''}
            onChange={(event) => {
              setWidth(Number(event.target.value));
            }}
            aria-label="Width of the pane"
          >
            {WIDTHS.includes(width) ? null : <option value="">{width} px</option>}
            {WIDTHS.map((one) => (
              <option key={one} value={one}>
                {one} px
              </option>
            ))}
          </select>
        </label>
      </nav>
      <div className="grid" ref={grid} />
      <div className="charts" ref={charts} hidden />
      <div
        className="split"
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
        }}
        onPointerMove={drag}
      />
      {started ? (
        <iframe className="pane" title="Corridor" name="corridor-pane" style={{ width }} src={paneAddress} />
      ) : (
        <div className="pane" style={{ width }} />
      )}
    </div>
  );
}

function Button({ button, press }: { readonly button: RibbonButton; readonly press: (command: string) => void }): React.JSX.Element {
  return (
    <button
      type="button"
      title={button.tip}
      onClick={() => {
        if (button.command !== null) press(button.command);
        document.querySelector<HTMLIFrameElement>('iframe.pane')?.contentWindow?.focus();
      }}
    >
      <img src={button.icon} alt="" />
      {button.label}
    </button>
  );
}
