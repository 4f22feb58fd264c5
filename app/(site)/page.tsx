export default function LandingPage() {
  return <main className="p-4">…</main>;
}
