import { Main } from './Main';
import { Title } from './Title';

/** A screen while what it shows is still being read. */
export function Waiting({ title, note }: { readonly title: string; readonly note: string }) {
  return (
    <Main>
      <Title note={note}>{title}</Title>
    </Main>
  );
}
