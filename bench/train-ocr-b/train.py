"""Trains the line reader on drawn lines only.

usage: train.py MINUTES OUT.pt [START.pt]
"""
import multiprocessing
import random
import sys
import time

import cv2
import numpy as np
import torch
import torch.nn.functional as functional

from network import ALPHABET, BLANK, PIXELS_PER_STEP, STRIP_HEIGHT, LineReader
from synth import draw_line

LINES_PER_BATCH = 24
BATCHES_TO_CHECK = 30
CHECK_EVERY = 400


def steps_of(centre, pitch):
    """The steps a character owns: the middle 44 % of its pitch, at least one."""
    first = int(np.ceil((centre - pitch * 0.22) / PIXELS_PER_STEP - 0.5))
    last = int(np.floor((centre + pitch * 0.22) / PIXELS_PER_STEP - 0.5))
    if last < first:
        first = last = int(round(centre / PIXELS_PER_STEP - 0.5))
    return first, last


def draw_batch():
    """Strips, the class of each step, the weight of each step (low beside a character), the lines."""
    length = random.randint(8, 16)
    lines = [draw_line(length) for _ in range(LINES_PER_BATCH)]
    steps = (max(line.strip.shape[1] for line in lines) + PIXELS_PER_STEP - 1) // PIXELS_PER_STEP
    strips = np.zeros((LINES_PER_BATCH, 1, STRIP_HEIGHT, steps * PIXELS_PER_STEP), np.float32)
    classes = np.full((LINES_PER_BATCH, steps), BLANK, np.int64)
    weights = np.ones((LINES_PER_BATCH, steps), np.float32)
    for index, line in enumerate(lines):
        strips[index, 0, :, : line.strip.shape[1]] = line.strip
        for character, centre in zip(line.text, line.centres):
            first, last = steps_of(centre, line.pitch)
            first, last = max(0, first), min(steps - 1, last)
            classes[index, first : last + 1] = ALPHABET.index(character)
            for beside in (first - 1, last + 1):
                if 0 <= beside < steps:
                    weights[index, beside] = 0.3
    return strips, classes, weights, [(line.text, line.strip.shape[1]) for line in lines]


def feed(queue, seed):
    """Draws batches in a process of its own."""
    cv2.setNumThreads(1)
    random.seed(seed)
    np.random.seed(seed)
    while True:
        queue.put(draw_batch())


def read_greedily(classes):
    text, previous = "", BLANK
    for index in classes:
        if index not in (previous, BLANK):
            text += ALPHABET[index]
        previous = index
    return text


def share_read(net, batches):
    """Share of lines with every character right."""
    net.eval()
    right = total = 0
    with torch.no_grad():
        for strips, _, _, lines in batches:
            best = net(torch.from_numpy(strips)).argmax(2)
            for classes, (text, width) in zip(best.tolist(), lines):
                right += read_greedily(classes[: width // PIXELS_PER_STEP]) == text
                total += 1
    net.train()
    return right / total


def loss_of(net, batch):
    """Cross-entropy at the known places of the characters; it learns far sooner than CTC's loss."""
    strips, classes, weights, _ = batch
    answer = net(torch.from_numpy(strips))
    goal = torch.from_numpy(classes[:, : answer.shape[1]]).reshape(-1)
    each = functional.nll_loss(answer.reshape(-1, BLANK + 1), goal, reduction="none")
    return (each * torch.from_numpy(weights[:, : answer.shape[1]]).reshape(-1)).mean()


def train(net, minutes, out):
    random.seed(1)
    np.random.seed(1)
    held_back = [draw_batch() for _ in range(BATCHES_TO_CHECK)]
    queue = multiprocessing.Queue(8)
    multiprocessing.Process(target=feed, args=(queue, 100 + int(time.time())), daemon=True).start()
    optimizer = torch.optim.AdamW(net.parameters(), lr=2e-3, weight_decay=1e-4)
    began, count, smooth = time.time(), 0, None
    while (done := (time.time() - began) / (minutes * 60)) < 1:
        for group in optimizer.param_groups:
            group["lr"] = 1.5e-3 * min(1, (count + 1) / 100) * (0.5 * (1 + np.cos(np.pi * done)) + 0.01)
        loss = loss_of(net, queue.get())
        optimizer.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(net.parameters(), 5.0)
        optimizer.step()
        count += 1
        smooth = loss.item() if smooth is None else 0.98 * smooth + 0.02 * loss.item()
        if count % CHECK_EVERY == 0:
            print(f"batch {count}, {time.time() - began:.0f} s, loss {smooth:.4f}, read {share_read(net, held_back):.3f}", flush=True)
            torch.save(net.state_dict(), out)
    print(f"{count} batches, read {share_read(net, held_back):.3f}", flush=True)
    torch.save(net.state_dict(), out)


if __name__ == "__main__":
    torch.set_num_threads(1)
    reader = LineReader()
    if len(sys.argv) > 3:
        reader.load_state_dict(torch.load(sys.argv[3]))
    train(reader, float(sys.argv[1]), sys.argv[2])
