"""Writes weights as ONNX, the form the product reads.

usage: export.py WEIGHTS.pt OUT.onnx
"""
import sys

import torch

from network import STRIP_HEIGHT, LineReader

if __name__ == "__main__":
    reader = LineReader()
    reader.load_state_dict(torch.load(sys.argv[1]))
    reader.eval()
    torch.onnx.export(
        reader,
        torch.randn(1, 1, STRIP_HEIGHT, 640),
        sys.argv[2],
        input_names=["x"],
        output_names=["y"],
        dynamic_axes={"x": {0: "n", 3: "w"}, "y": {0: "n", 1: "t"}},
        opset_version=13,
    )
