// How a δ's arrows come one by one.

import { css } from 'lit';

export const motion = css`
  .stage .arrive-1 { --arrival: 0ms; }
  .stage .arrive-2 { --arrival: 300ms; }
  .stage .arrive-3 { --arrival: 600ms; }
  .stage .arrive-4 { --arrival: 900ms; }
  .stage .arrive-5 { --arrival: 1200ms; }
  @media (prefers-reduced-motion: no-preference) {
    .stage .flow.arrive .shaft {
      stroke-dasharray: 1;
      animation: run 300ms ease-out var(--arrival) backwards;
    }
    .stage .flow.arrive .hollow-core,
    .stage .flow.arrive .head,
    .stage .amount.arrive {
      animation: show 160ms ease-out calc(var(--arrival) + 220ms) backwards;
    }
  }
  @keyframes run {
    from { stroke-dashoffset: 1; }
  }
  @keyframes show {
    from { opacity: 0; }
  }
`;
