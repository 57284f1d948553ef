"""Vehicles and the sizes of spots. You need not change this file."""

from dataclasses import dataclass
from enum import IntEnum


class Size(IntEnum):
    """Sizes in ascending order: whatever fits a small spot fits a larger one."""

    MOTORCYCLE = 1
    CAR = 2
    VAN = 3


@dataclass(frozen=True)
class Vehicle:
    """A vehicle at the gate."""

    plate: str
    size: Size
