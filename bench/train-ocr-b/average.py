"""Mean of two sets of weights.

usage: average.py A.pt B.pt OUT.pt [SHARE_OF_B, 0.5 unless given]
"""
import sys

import torch


def average(first, second, share):
    # Counters of the normalisation are whole numbers and are taken as they are.
    return {
        name: value * (1 - share) + second[name] * share if value.is_floating_point() else second[name]
        for name, value in first.items()
    }


if __name__ == "__main__":
    path_a, path_b, out = sys.argv[1:4]
    share = float(sys.argv[4]) if len(sys.argv) > 4 else 0.5
    torch.save(average(torch.load(path_a), torch.load(path_b), share), out)
