import './ProgressBar.css';

const lengths = ['42%', '86%', '64%', '78%', '55%'];

/** Lines in the place of what is still being read; shown only after 300 ms. `label` is read aloud: "Loading members". */
export function Skeleton({ label, lines = 4 }: { readonly label: string; readonly lines?: number | undefined }) {
  return (
    <output className="skeleton">
      <span className="vh">{label}</span>
      {Array.from({ length: lines }, (_, line) => (
        <span key={line} className="skeleton-line" style={{ width: lengths[line % lengths.length] }} />
      ))}
    </output>
  );
}
