//! The parts of a script that no cell changes.

/// NumPy: how the script goes about it.
pub const NUMPY_HOW: &str = "#
# Forward, each node by its equation. Backward, one rule for all of them: the delta of a node is
# the sum, over the edges that leave it, of (local derivative)^T times the delta at the edge's end.
# Each of these amounts has a name: {road} is what comes to {state} through {end}.
# Run it with --json to print every number.
";

/// PyTorch: the same.
pub const TORCH_HOW: &str = "#
# Forward, each node by its equation; backward, autograd. Each edge reads a copy of its source, so
# that the copy's gradient is what comes back along this edge: the gradient of {road} is what
# comes to {state} through {end}, and the gradient of {state} itself, its delta, is the sum of all of them.
# Run it with --json to print every number.
";

/// The module of PyTorch: the same.
pub const MODULE_HOW: &str = "#
# Forward by torch.nn.LSTM, backward by autograd.
# Run it with --json to print every number.
";

/// NumPy: what the equations use.
pub const NUMPY_FUNCTIONS: &str = r#"
def sigmoid(u):
    """1 / (1 + exp(-u)), without overflow."""
    e = np.exp(-np.abs(u))
    return np.where(u >= 0, 1, e) / (1 + e)


def sigmoid_slope(u):
    """The derivative of sigmoid, with all its digits where sigmoid saturates."""
    e = np.exp(-np.abs(u))
    return e / (1 + e) ** 2


def tanh_slope(u):
    """The derivative of tanh, with all its digits where tanh saturates."""
    return 4 * sigmoid_slope(2 * u)


def series(length):
    """A vector for each t: 0 is the initial state, and T + 1, which never comes, stays zero."""
    return np.zeros((T + 2, length))
"#;

/// NumPy: the loss against a class.
pub const NUMPY_CROSS_ENTROPY: &str = r#"

def cross_entropy(s, d):
    """-log of the probability that softmax(s) gives to class d, without overflow."""
    largest = np.argmax(s)
    others = np.delete(s, largest)
    return s[largest] - s[d] + np.log1p(np.sum(np.exp(others - s[largest])))


def cross_entropy_slope(s, d):
    """softmax(s), less 1 at class d, with all digits where that is almost 0."""
    slope = np.exp([-cross_entropy(s, k) for k in range(len(s))])
    slope[d] = -np.sum(np.delete(slope, d))
    return slope
"#;

/// PyTorch: what the equations use.
pub const TORCH_FUNCTIONS: &str = r#"
torch.set_default_dtype(torch.float64)


class Sigmoid(torch.autograd.Function):
    """torch.sigmoid, with a derivative that keeps all its digits where it saturates."""

    @staticmethod
    def forward(ctx, u):
        ctx.save_for_backward(u)
        return torch.sigmoid(u)

    @staticmethod
    def backward(ctx, delta):
        e = torch.exp(-torch.abs(ctx.saved_tensors[0]))
        return delta * e / (1 + e) ** 2


class Tanh(torch.autograd.Function):
    """torch.tanh, with a derivative that keeps all its digits where it saturates."""

    @staticmethod
    def forward(ctx, u):
        ctx.save_for_backward(u)
        return torch.tanh(u)

    @staticmethod
    def backward(ctx, delta):
        e = torch.exp(-2 * torch.abs(ctx.saved_tensors[0]))
        return delta * 4 * e / (1 + e) ** 2


sigmoid, tanh = Sigmoid.apply, Tanh.apply


def series(length):
    """A vector for each t from 0, the initial state, to T."""
    return [torch.zeros(length, requires_grad=True) for _ in range(T + 1)]


def node(value):
    """A node's value, whose gradient, its delta, is to be kept."""
    if not value.requires_grad:
        value.requires_grad_()
    value.retain_grad()
    return value


def road(source):
    """The copy of a node that one edge reads: its gradient is what comes back along this edge."""
    return node(source.clone())


def cut(source):
    """What a cut edge reads: the value, and nothing comes back."""
    return source.detach()


def gradient(tensor):
    """The gradient that autograd has left at a tensor; zero where nothing came back."""
    return torch.zeros_like(tensor) if tensor.grad is None else tensor.grad
"#;

/// PyTorch: the loss against a class.
pub const TORCH_CROSS_ENTROPY: &str = r#"

class CrossEntropy(torch.autograd.Function):
    """-log of the probability that softmax(s) gives to class d, all digits kept."""

    @staticmethod
    def forward(ctx, s, d):
        ctx.save_for_backward(s)
        ctx.d = d
        return cross_entropy_of(s, d)

    @staticmethod
    def backward(ctx, delta):
        (s,), d = ctx.saved_tensors, ctx.d
        slope = torch.stack([torch.exp(-cross_entropy_of(s, k)) for k in range(len(s))])
        slope[d] = -torch.sum(slope[torch.arange(len(s)) != d])
        return delta * slope, None


def cross_entropy_of(s, d):
    largest = torch.argmax(s)
    others = s[torch.arange(len(s)) != largest]
    return s[largest] - s[d] + torch.log1p(torch.sum(torch.exp(others - s[largest])))


cross_entropy = CrossEntropy.apply
"#;

/// How each script ends: a few numbers for the eye, all of them as JSON when asked.
pub const ENDING: &str = r#"
if "--json" in sys.argv:
    rows = lambda vectors: [vectors[t].reshape(-1).tolist() for t in range(T + 1)]
    print(json.dumps({
        "J": J_total.item(),
        "values": {name: rows(vectors) for name, vectors in values.items()},
        "deltas": {name: rows(vectors) for name, vectors in deltas.items()},
        "contributions": {
            name: {branch: rows(vectors) for branch, vectors in branches.items()}
            for name, branches in contributions.items()
        },
        "gradients": {name: numbers.tolist() for name, numbers in gradients.items()},
        "shares": {
            name: [share(t).tolist() for t in range(1, T + 1)] for name, share in shares.items()
        },
    }))
else:
    print("J =", J_total.item())
    for t in range(T, -1, -1):
        for name, written in SHOWN.items():
            print(f"delta {written}[{t}] =", deltas[name][t].tolist())
"#;
