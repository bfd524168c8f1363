"use client";

import { useEffect, useRef, useState } from "react";

type Sound = "added" | "unknown" | "paid";

/** Frequency in hertz and length in seconds. */
const tones: Record<Sound, readonly [number, number]> = {
  added: [880, 0.06],
  unknown: [220, 0.18],
  paid: [1320, 0.12],
};

const storageKey = "regulars.sound";

/** Short tones for a till at which nobody looks at the screen; off until somebody switches them on. */
export function useSound() {
  const [isOn, setOn] = useState(false);
  const audio = useRef<AudioContext | null>(null);

  useEffect(() => setOn(localStorage.getItem(storageKey) === "on"), []);

  function toggle() {
    setOn(!isOn);
    localStorage.setItem(storageKey, isOn ? "off" : "on");
    if (!isOn) sound("added");
  }

  function sound(what: Sound) {
    audio.current ??= new AudioContext();
    const { currentTime, destination } = audio.current;
    const [frequency, length] = tones[what];
    const oscillator = audio.current.createOscillator();
    const volume = audio.current.createGain();
    oscillator.frequency.value = frequency;
    volume.gain.setValueAtTime(0.08, currentTime);
    volume.gain.exponentialRampToValueAtTime(0.001, currentTime + length);
    oscillator.connect(volume).connect(destination);
    oscillator.start();
    oscillator.stop(currentTime + length);
  }

  return { isOn, toggle, play: (what: Sound) => (isOn ? sound(what) : undefined) };
}
