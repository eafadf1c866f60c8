# problem: pair
# judge: replay
# expect: not passed
# why: What was unpacked is unpacked again.

import io
import zipfile


def pair(items):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, 'w', zipfile.ZIP_DEFLATED) as archive:
        for n in range(100):
            archive.writestr(str(n), bytes(20_000_000))
    return [zipfile.ZipFile(buffer).read(str(n)) for n in range(100)]
