"""The OCR-B line reader: convolutions down to one row, then along the line. 190,000 weights."""
import torch.nn as nn
import torch.nn.functional as functional

# Class of each character, in this order; the class after the last is "no character here".
ALPHABET = "<0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
BLANK = len(ALPHABET)
# Height of a strip in pixels, and how many pixels of its width share one step of the answer.
STRIP_HEIGHT = 32
PIXELS_PER_STEP = 4


def convolution(inputs, outputs):
    return nn.Sequential(
        nn.Conv2d(inputs, outputs, 3, 1, 1, bias=False), nn.BatchNorm2d(outputs), nn.ReLU(inplace=True)
    )


def along_the_line(channels):
    return [nn.Conv1d(channels, channels, 5, padding=2, bias=False), nn.BatchNorm1d(channels), nn.ReLU(inplace=True)]


class LineReader(nn.Module):
    """(batch, 1, 32, width) -> (batch, width / 4, 38): log probabilities of each class at each step."""

    def __init__(self):
        super().__init__()
        self.f = nn.Sequential(
            convolution(1, 12), nn.MaxPool2d(2),
            convolution(12, 24), nn.MaxPool2d(2),
            convolution(24, 48), convolution(48, 48), nn.MaxPool2d((2, 1)),
            convolution(48, 72),
            nn.Conv2d(72, 96, (4, 1), bias=False), nn.BatchNorm2d(96), nn.ReLU(inplace=True),
        )
        self.g = nn.Sequential(
            *along_the_line(96), nn.Dropout(0.1), *along_the_line(96), nn.Conv1d(96, BLANK + 1, 1)
        )

    def forward(self, strips):
        columns = self.f(strips).squeeze(2)
        return functional.log_softmax(self.g(columns).transpose(1, 2), 2)
