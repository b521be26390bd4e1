import { LoadingRows } from '../ui/loading-rows.tsx';
import { Page } from '../ui/page.tsx';

/** Stands where a page will be while its code is loaded. */
export function LoadingPage() {
  return (
    <Page title=" ">
      <LoadingRows rows={8} />
    </Page>
  );
}
