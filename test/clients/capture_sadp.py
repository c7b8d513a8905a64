"""Writes down what clients send by SADP: every datagram to UDP 37020 that comes in at an interface. Arguments: interface, sender's address."""
import json, signal, socket, struct, sys

ETH_P_IP = 0x0800
wire = socket.socket(socket.AF_PACKET, socket.SOCK_RAW, socket.htons(ETH_P_IP))
wire.bind((sys.argv[1], 0))
told = []

def end(*_):
    print(json.dumps(told, indent=2))
    sys.exit(0)

signal.signal(signal.SIGTERM, end)
while True:
    frame, (_, _, kind, _, _) = wire.recvfrom(65535)
    packet = frame[14:]
    length = (packet[0] & 15) * 4
    source, target = (socket.inet_ntoa(packet[at:at + 4]) for at in (12, 16))
    if packet[9] != socket.IPPROTO_UDP or source != sys.argv[2]:
        continue
    from_port, to_port, size = struct.unpack("!HHH", packet[length:length + 6])
    if to_port == 37020:
        told.append({"to": target, "from": from_port, "datagram": packet[length + 8:length + size].decode("latin1")})
