import { i18n } from '#i18n';

type Props = {
  /** The server, as readers know it. */
  host: string;
  /** Whether this statement is from there. */
  isFound: boolean;
};

/** Says where words of the page were sent, and whether what is shown is from there. */
export function AskedServer({ host, isFound }: Props) {
  return (
    <p class="card-footer outlet-facts">
      {i18n.t(isFound ? 'team.foundOn' : 'team.askedAboutPage', [host])}
    </p>
  );
}
