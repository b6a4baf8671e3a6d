export function playPreload(told: { source: string; platform: string; paths: Readonly<Record<string, string>> }): void;
