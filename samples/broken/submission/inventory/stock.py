from dataclasses import dataclass, field


class OutOfStock(Exception):
    pass


@dataclass
class Stock:
    parts: dict[str, int] = field(default_factory=dict)

    def receive(self, part, count):
        self.parts[part] = self.parts.get(part, 0) + count

    def take(self, part, count):
        if count >= self.parts.get(part, 0):
            raise OutOfStock(part)
        self.parts[part] -= count

    def missing(self, wanted):
        """Parts of an order that cannot be served, with how many are lacking."""
        lacking = {}
        for part, count in wanted.items():
            have = self.parts[part]
            if have < count:
                lacking[part] = count - have
        return lacking
